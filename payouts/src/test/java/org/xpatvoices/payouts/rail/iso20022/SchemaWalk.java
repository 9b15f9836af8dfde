package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Goes through two schemas side by side, from one element down, and names what the first allows and
 * the second does not: an element that is unknown, out of its order, needed where it may be left
 * out, or allowed less often. Contents of leaves are not compared.
 */
final class SchemaWalk {
    private static final String XS = "http://www.w3.org/2001/XMLSchema";

    private final Document wide;
    private final Document narrow;
    private final List<String> found = new ArrayList<>();

    /** One element as its parent has it. */
    private record Child(String name, int min, int max, Element declaration) {}

    private SchemaWalk(Document wide, Document narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    static List<String> differences(String published, String ours, String message)
            throws Exception {
        var walk = new SchemaWalk(read(published), read(ours));
        var from = child(walk.children(walk.root(walk.wide)), message);
        var to = child(walk.children(walk.root(walk.narrow)), message);
        if (from == null || to == null) {
            return List.of("no " + message);
        }
        walk.compare(message, from.declaration(), to.declaration());
        return walk.found;
    }

    private static Document read(String name) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var in = SchemaWalk.class.getResourceAsStream(name)) {
            return factory.newDocumentBuilder().parse(Objects.requireNonNull(in, name));
        }
    }

    private void compare(String path, Element published, Element own) {
        if (own.getAttribute("type").equals("Unread")) {
            return;
        }
        var theirs = children(published);
        var ours = children(own);
        int at = -1;
        for (Child one : theirs) {
            var counterpart = child(ours, one.name());
            String here = path + "/" + one.name();
            if (counterpart == null) {
                found.add(here + " is unknown");
                continue;
            }
            int place = ours.indexOf(counterpart);
            if (place <= at) {
                found.add(here + " stands elsewhere");
            }
            at = place;
            if (counterpart.min() > one.min()) {
                found.add(here + " may be left out");
            }
            if (counterpart.max() < one.max()) {
                found.add(here + " may come more often");
            }
            compare(here, one.declaration(), counterpart.declaration());
        }
        ours.stream()
                .filter(one -> one.min() > 0 && child(theirs, one.name()) == null)
                .forEach(one -> found.add(path + "/" + one.name() + " is not theirs"));
    }

    private static @Nullable Child child(List<Child> among, String name) {
        return among.stream().filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }

    private Element root(Document schema) {
        return named(schema, "element", "Document");
    }

    private static Element named(Document schema, String kind, String name) {
        for (var at = schema.getDocumentElement().getFirstChild();
                at != null;
                at = at.getNextSibling()) {
            if (at instanceof Element one
                    && one.getLocalName().equals(kind)
                    && one.getAttribute("name").equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no " + kind + " " + name);
    }

    /** The elements that one may hold, in their order; none of a leaf. */
    private List<Child> children(Element declaration) {
        List<Child> into = new ArrayList<>();
        String type = declaration.getAttribute("type");
        if (type.isEmpty()) {
            gather(declaration, false, into);
        } else if (!type.startsWith("xs:") && isComplex(declaration.getOwnerDocument(), type)) {
            gather(named(declaration.getOwnerDocument(), "complexType", type), false, into);
        }
        return into;
    }

    private static boolean isComplex(Document schema, String type) {
        var types = schema.getElementsByTagNameNS(XS, "complexType");
        for (int n = 0; n < types.getLength(); n++) {
            if (((Element) types.item(n)).getAttribute("name").equals(type)) {
                return true;
            }
        }
        return false;
    }

    private void gather(Element within, boolean choice, List<Child> into) {
        for (Node at = within.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element one) {
                switch (one.getLocalName()) {
                    case "element" -> into.add(childOf(one, choice));
                    case "group" ->
                            gather(
                                    named(one.getOwnerDocument(), "group", one.getAttribute("ref")),
                                    choice,
                                    into);
                    case "choice" -> gather(one, true, into);
                    case "sequence", "complexType" -> gather(one, choice, into);
                    default -> {}
                }
            }
        }
    }

    private static Child childOf(Element one, boolean choice) {
        String min = one.getAttribute("minOccurs");
        String max = one.getAttribute("maxOccurs");
        return new Child(
                one.getAttribute("name"),
                choice ? 0 : min.isEmpty() ? 1 : Integer.parseInt(min),
                max.isEmpty()
                        ? 1
                        : max.equals("unbounded") ? Integer.MAX_VALUE : Integer.parseInt(max),
                one);
    }
}
