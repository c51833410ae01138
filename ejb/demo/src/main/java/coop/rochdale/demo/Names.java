package coop.rochdale.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Invented names, each once. */
final class Names {
    private static final List<String> GIVEN = List.of(
            "Aldra", "Benwick", "Calla", "Dorrin", "Eskra", "Fenlo", "Gerwin", "Hedra", "Ivaro", "Jorunn", "Kestan",
            "Lorra", "Mirel", "Nadesh", "Orsa", "Pellam", "Quenna", "Runo", "Sorrel", "Tamsa", "Ulvik", "Vesna",
            "Wendor", "Ysanne");
    private static final List<String> FAMILY = List.of(
            "Applewick",
            "Brindlecove",
            "Copperfen",
            "Dunmarrow",
            "Elderquill",
            "Foxlantern",
            "Greysedge",
            "Hollowmere",
            "Inkwater",
            "Juniperfold",
            "Kettlebrook",
            "Larkmeadow",
            "Mossgather",
            "Nettlecombe",
            "Oatenshaw",
            "Pebblewright",
            "Quillfeather",
            "Rushlight",
            "Saltmarrow",
            "Thistledale",
            "Umberlea",
            "Vinegarth",
            "Willowspan",
            "Yarrowmoor");

    private final Iterator<String> shuffled;

    Names(Random random) {
        List<String> names = new ArrayList<>();
        GIVEN.forEach(given -> FAMILY.forEach(family -> names.add(given + " " + family)));
        Collections.shuffle(names, random);
        shuffled = names.iterator();
    }

    String next() {
        return shuffled.next();
    }
}
