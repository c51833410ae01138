package coop.rochdale.kernel;

import java.util.List;

/**
 * One answer to "why not?". Each act has one ordered function of objections: the first is thrown, all are shown to whoever
 * asks what they may do.
 */
public record Objection(Refusal refusal, List<Object> arguments) {

    public Objection {
        arguments = List.copyOf(arguments);
    }

    public static Objection of(Refusal refusal, Object... arguments) {
        return new Objection(refusal, List.of(arguments));
    }

    /** Throws the first objection, if there is one. */
    public static void refuseFirst(List<Objection> objections) {
        if (!objections.isEmpty()) {
            Objection first = objections.get(0);
            throw first.refused();
        }
    }

    public Refused refused() {
        return Refused.because(refusal, arguments.toArray());
    }
}
