package coop.rochdale.kernel.workflow;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** A setting as operators mean it: one that is blank is not set. */
public final class Setting {

    private Setting() {}

    public static Optional<String> of(Config config, String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }
}
