package org.xpatvoices.marketplace.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON at the doors is read strictly: what a caller misspells is told, never dropped. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimits.class)
class HttpWiring {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> {
            builder.addModule(new TypedIdModule())
                    .addModule(
                            new SimpleModule("keepable-text")
                                    .addDeserializer(String.class, new KeepableTexts()))
                    .changeDefaultVisibility(
                            visible -> visible.withIsGetterVisibility(Visibility.NONE))
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
            refuseCoercion(builder);
        };
    }

    /** A number is not a text, and an empty text is nothing else than an empty text. */
    private static void refuseCoercion(JsonMapper.Builder builder) {
        builder.withCoercionConfig(
                LogicalType.Textual,
                text ->
                        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        builder.withCoercionConfigDefaults(
                any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
