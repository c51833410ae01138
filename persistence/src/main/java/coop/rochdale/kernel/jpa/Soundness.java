package coop.rochdale.kernel.jpa;

import java.util.List;

/**
 * What must hold of everything a capability ever recorded. One class for each capability, listed in
 * {@code META-INF/services}; {@link Examination} asks them all.
 */
public interface Soundness {

    /** Rules that hold at every commit, so that whoever looks at one moment never finds them broken halfway. */
    List<Invariant> invariants();
}
