package coop.rochdale.ballots;

import coop.rochdale.kernel.Fraction;

/** The share of each roll that must say yes, from 0/1 (off) to 1/1; reached by equality. */
public record Floors(Fraction consumer, Fraction worker) {

    public static final Floors NONE = new Floors(Fraction.of(0, 1), Fraction.of(0, 1));
}
