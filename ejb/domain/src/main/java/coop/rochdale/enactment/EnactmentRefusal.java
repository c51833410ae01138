package coop.rochdale.enactment;

import static coop.rochdale.kernel.RefusalKind.RULE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why a proposal that passed is not carried out. */
public enum EnactmentRefusal implements Refusal {
    /** The position of the measure counted from 1, its kind, and the sentence of the refusal that stopped it. */
    MEASURE_REFUSED("enactment.measure-refused", RULE, "Measure {0} ({1}) cannot be carried out: {2}");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    EnactmentRefusal(String code, RefusalKind kind, String sentence) {
        this.code = code;
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
