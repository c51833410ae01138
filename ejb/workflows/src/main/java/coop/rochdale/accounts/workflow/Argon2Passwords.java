package coop.rochdale.accounts.workflow;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.accounts.Password;
import coop.rochdale.accounts.Passwords;
import coop.rochdale.kernel.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. As many at once as there are processors,
 * so that a flood of sign-ins does not take all memory: the others wait, and are then refused. Of those who wait inside a
 * transaction, and so may hold a connection of the database, only a few are let.
 */
@ApplicationScoped
class Argon2Passwords implements Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final int MOST_WAITING_IN_TRANSACTIONS = 8;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transaction;

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final String nobodysHash = ofNobody();

    @Override
    public String hash(Password password) {
        return oneAtATime(() -> hashed(password));
    }

    @Override
    public boolean matches(Password password, String hash) {
        return oneAtATime(() ->
                com.password4j.Password.check(password.text(), hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    @Override
    public void matchNothing(Password password) {
        matches(password, nobodysHash);
    }

    private String hashed(Password password) {
        return com.password4j.Password.hash(password.text())
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult();
    }

    /** Of no password at all, as costly to check as any: made at each start, where reckoning one would cost half a second. */
    private static String ofNobody() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private boolean mayNotWait() {
        return free.getQueueLength() >= MOST_WAITING_IN_TRANSACTIONS
                && transaction != null
                && transaction.getTransactionKey() != null;
    }

    private <T> T oneAtATime(Supplier<T> work) {
        try {
            if (mayNotWait() || !free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refused.because(AccountRefusal.TOO_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(AccountRefusal.TOO_BUSY);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
