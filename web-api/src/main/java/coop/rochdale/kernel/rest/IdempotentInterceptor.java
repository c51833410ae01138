package coop.rochdale.kernel.rest;

import coop.rochdale.events.IdempotencyKey;
import coop.rochdale.events.workflow.AnswerOnce;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the resource method inside the transaction that remembers its answer, if the client sent an Idempotency-Key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";
    /** Who is not signed in shares one space of keys, in which only a random key is one's own. */
    private static final String NOBODY = "nobody";

    @Inject
    private AnswerOnce answerOnce;

    @Inject
    private Keyed keyed;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    @Nullable
    Object answer(InvocationContext method) throws Exception {
        String key = request.getHeader(HEADER);
        return key == null ? method.proceed() : once(key, method);
    }

    private @Nullable Object once(String key, InvocationContext method) {
        List<@Nullable Object> result = new ArrayList<>(1);
        AnswerOnce.Answer answer = answerOnce.run(asked(key), underway -> {
            keyed.begin(underway);
            result.add(proceed(method));
            return StoredAnswer.of(result.get(0)).text();
        });
        if (answer.replayed()) {
            // The one way to answer in place of a method, whatever type it declares.
            throw new WebApplicationException(
                    StoredAnswer.read(answer.content()).response());
        }
        return result.get(0);
    }

    private AnswerOnce.Request asked(String key) {
        String who = caller.known().map(actor -> "account " + actor.account()).orElse(NOBODY);
        try {
            IdempotencyKey idempotencyKey = IdempotencyKey.of(key);
            return new AnswerOnce.Request(who, idempotencyKey, idempotencyKey.digestOf(content()));
        } catch (IllegalArgumentException wrong) {
            throw Refused.because(CommonRefusal.MALFORMED_REQUEST, String.valueOf(wrong.getMessage()));
        }
    }

    /** All that makes one request differ from another. */
    private byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String target = request.getMethod() + " " + request.getRequestURI() + "?" + query + "\n";
        content.writeBytes(target.getBytes(StandardCharsets.UTF_8));
        content.writeBytes((byte[]) request.getAttribute(BodyLimit.BODY));
        return content.toByteArray();
    }

    private static @Nullable Object proceed(InvocationContext method) {
        try {
            return method.proceed();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
