package coop.rochdale.demo;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;

/** Somebody with an account. */
record Person(AccountId account, String handle) {
    Actor actor() {
        return new Actor(account);
    }
}
