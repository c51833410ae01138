package coop.rochdale.providers.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file with all that is in it, known by its local name: versions of a format differ in their namespaces.
 *
 * @param currency the attribute {@code Ccy}, or nothing
 * @param text cut to the length that anybody needs
 */
record XmlPiece(String name, String currency, String text, List<XmlPiece> children) {

    XmlPiece {
        children = List.copyOf(children);
    }

    /** The first element that this path leads to. */
    Optional<XmlPiece> at(String... path) {
        return all(path).findFirst();
    }

    Stream<XmlPiece> all(String... path) {
        Stream<XmlPiece> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(piece -> piece.children.stream()).filter(piece -> piece.name.equals(step));
        }
        return found;
    }

    /** The text of the first element that this path leads to, if there is any. */
    Optional<String> textAt(String... path) {
        return at(path).map(XmlPiece::text).filter(text -> !text.isEmpty());
    }
}
