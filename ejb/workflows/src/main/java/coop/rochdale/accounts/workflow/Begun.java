package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.Session;

/** A session with its account and the refresh token that prolongs it next, which nobody can read here again. */
public record Begun(Session session, Account account, Secret refreshToken) {}
