# Built from the repository root after `mvn -DskipTests package`:  docker build -t xpat-voices .
FROM eclipse-temurin:25-jre

RUN useradd --system --uid 10001 --no-create-home xpatvoices \
  && install -d -m 700 -o xpatvoices /var/lib/xpatvoices/kek
WORKDIR /app
COPY --chown=xpatvoices marketplace-api/target/marketplace-api-*-SNAPSHOT.jar app.jar

USER xpatvoices
EXPOSE 8080 8081
# The JRE image has no curl; bash's own TCP device asks the management port.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]
