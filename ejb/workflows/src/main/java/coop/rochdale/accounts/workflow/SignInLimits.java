package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.SignInLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one memory of failed sign-ins that this server has. */
@ApplicationScoped
class SignInLimits {

    private final SignInLimit limit = new SignInLimit();

    @Produces
    SignInLimit limit() {
        return limit;
    }
}
