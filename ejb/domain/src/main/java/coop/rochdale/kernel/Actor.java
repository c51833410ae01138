package coop.rochdale.kernel;

/** Whoever is signed in and acts. What they may do is looked up at each act, never carried here. */
public record Actor(AccountId account) {}
