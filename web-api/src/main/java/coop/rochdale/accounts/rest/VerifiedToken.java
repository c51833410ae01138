package coop.rochdale.accounts.rest;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** An access token that was found good: whoever sends it is whom it names, until {@link #getExpirationTime}. */
record VerifiedToken(String name, Map<String, Object> claims) implements JsonWebToken {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so the interface wants it
    public <T> @Nullable T getClaim(String claim) {
        return (T) claims.get(claim);
    }

    /** Which tells nobody what is in it. */
    @Override
    public String toString() {
        return "a token of " + name;
    }
}
