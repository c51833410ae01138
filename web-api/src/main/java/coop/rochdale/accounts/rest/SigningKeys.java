package coop.rochdale.accounts.rest;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.nio.file.Path;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The key ring of this server, there before the first request and looked after every hour. It goes by the server's own
 * clock, as the container does that checks the tokens.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SigningKeys {

    private static final InstantSource CLOCK = InstantSource.system();

    private volatile KeyRing ring;

    @PostConstruct
    void open() {
        ring = files().at(CLOCK.instant());
    }

    /** Makes the next key in time, and forgets those that signed nothing still good. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    void renew() {
        ring = files().at(CLOCK.instant());
    }

    public KeyRing ring() {
        return ring;
    }

    private static KeyFiles files() {
        String data = ConfigProvider.getConfig().getValue("rochdale.data", String.class);
        return new KeyFiles(Path.of(data).resolve("keys"));
    }
}
