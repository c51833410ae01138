package coop.rochdale.accounts.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Accounts begin in public. */
public final class AccountSoundness implements Soundness {

    @Override
    public List<Invariant> invariants() {
        return List.of(Invariant.told("account", "true", "account.opened"));
    }
}
