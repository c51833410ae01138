package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.workflow.Setting;
import coop.rochdale.kernel.workflow.StartUpTask;
import coop.rochdale.ledger.Slip;
import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Particulars;
import coop.rochdale.providers.PaymentProvider;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Telling;
import coop.rochdale.providers.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Ko-fi, by the form it sends: a field {@code data} with JSON, which proves where it comes from by a token that only Ko-fi
 * and we know. Gifts and subscriptions may be dues; orders of its shop are not.
 */
@ApplicationScoped
public class KoFi implements PaymentProvider, StartUpTask {

    public static final String NAME = "ko-fi";
    private static final Set<String> MAYBE_DUES = Set.of("Donation", "Subscription");
    private static final int AFTER_STRIPE = 152;

    private Optional<String> token = Optional.empty();

    public KoFi() {}

    /** For tests, which start no server. */
    KoFi(String token) {
        this.token = Optional.of(token);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return AFTER_STRIPE;
    }

    @Override
    public void run() {
        token = Setting.of(ConfigProvider.getConfig(), "rochdale.kofi.token");
    }

    @Override
    public void read(Delivery delivery, Telling telling) {
        String secret = token.orElseThrow(
                () -> Refused.because(ProviderRefusal.NOT_CONFIGURED, "Ko-fi", "ROCHDALE_KOFI_TOKEN"));
        JsonPiece said = JsonPiece.read(field(StripeProvider.body(delivery)).getBytes(StandardCharsets.UTF_8));
        byte[] given = said.at("verification_token").text().orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, secret.getBytes(StandardCharsets.UTF_8))) {
            throw Refused.because(ProviderRefusal.NOT_GENUINE, "Ko-fi");
        }
        telling.named(said.needed("message_id"));
        if (MAYBE_DUES.contains(said.needed("type"))) {
            tell(said, telling);
        }
    }

    /** The field {@code data} of the form. */
    private static String field(byte[] form) {
        try {
            return Stream.of(new String(form, StandardCharsets.UTF_8).split("&", -1))
                    .filter(field -> field.startsWith("data="))
                    .map(field -> URLDecoder.decode(field.substring("data=".length()), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow(() -> JsonPiece.unreadable("it has no field data."));
        } catch (IllegalArgumentException wrong) {
            throw JsonPiece.unreadable("its field data is not encoded as forms are.");
        }
    }

    private static void tell(JsonPiece said, Telling telling) {
        String reference = said.at("kofi_transaction_id").text().orElseGet(() -> said.needed("message_id"));
        Money amount = money(said.needed("amount"), said.needed("currency"));
        if (!amount.isPositive() || reference.length() > Slip.LONGEST_REFERENCE) {
            throw JsonPiece.unreadable("it has no amount, or a name that is too long.");
        }
        LocalDate day = CamtEntry.find(said.needed("timestamp"))
                .orElseThrow(() -> JsonPiece.unreadable("it does not say when that was."));
        Optional<String> email = said.at("email").text().map(address -> address.toLowerCase(Locale.ROOT));
        String name = said.at("from_name").text().orElse("")
                + email.map(address -> " <" + address + ">").orElse("");
        String message = said.at("message").longText();
        telling.moved(new Reported(
                new Movement(NAME, reference, Flow.PAYMENT, amount, day),
                new Particulars(name, "", message),
                new Trace(Optional.empty(), email.map(CamtReferences::digestOf), Set.of())));
    }

    private static Money money(String amount, String currency) {
        try {
            if (!amount.matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
                throw new IllegalArgumentException("no amount");
            }
            return Money.ofUnits(new BigDecimal(amount), Money.currencyOf(currency));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw JsonPiece.unreadable("its amount cannot be counted.");
        }
    }
}
