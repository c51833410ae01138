package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.Refused;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One no on its way out: its status, its code, its sentence in whatever language, the wrong fields, headers of its own. */
record Problem(int status, String code, String sentence, List<String> arguments, List<Flaw> flaws) {

    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPES = "/problems/";
    static final int MOST_ERRORS = 100;
    private static final String BEARER = "Bearer realm=\"rochdale\"";
    private static final String RETRY_WHEN_AWAY_SECONDS = "5";

    static Problem of(Refused refused) {
        return new Problem(
                Statuses.of(refused.refusal().kind()),
                refused.refusal().code(),
                refused.refusal().sentence(),
                refused.words(),
                refused.flaws());
    }

    static Problem of(HttpProblem problem, Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
        return new Problem(problem.status(), problem.code(), problem.sentence(), texts, List.of());
    }

    byte[] json(Tongue tongue, String instance) {
        ProblemJson json = new ProblemJson(
                TYPES + code,
                tongue.title(status),
                status,
                detail(tongue),
                instance,
                code,
                flaws.isEmpty()
                        ? null
                        : flaws.stream()
                                .limit(MOST_ERRORS)
                                .map(ProblemJson.FlawJson::of)
                                .toList(),
                flaws.size() > MOST_ERRORS ? flaws.size() - MOST_ERRORS : null);
        return Wire.bytes(json);
    }

    /** Headers that this problem needs whoever tells it, and whatever credentials came with the request. */
    Map<String, String> headers(Tongue tongue, @Nullable String authorization) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Language", tongue.locale().getLanguage());
        headers.put("Cache-Control", "no-store");
        if (status == Statuses.of(RefusalKind.UNAUTHENTICATED)) {
            headers.put(
                    "WWW-Authenticate", refusesToken(authorization) ? BEARER + ", error=\"invalid_token\"" : BEARER);
        } else if (status == Statuses.of(RefusalKind.TOO_MANY) && !arguments.isEmpty()) {
            headers.put("Retry-After", arguments.get(0));
        } else if (status == Statuses.of(RefusalKind.UNAVAILABLE)) {
            headers.put("Retry-After", RETRY_WHEN_AWAY_SECONDS);
        }
        return headers;
    }

    /** Whoever sent a token and is asked to sign in must know that it was the token (RFC 6750). */
    private boolean refusesToken(@Nullable String authorization) {
        return isToken(authorization) && code.equals(CommonRefusal.SIGN_IN.code());
    }

    static boolean isToken(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer");
    }

    String detail(Tongue tongue) {
        String words = tongue.sentence(code, sentence);
        return arguments.isEmpty()
                ? words
                : new MessageFormat(words.replace("'", "''"), tongue.locale()).format(arguments.toArray());
    }
}
