package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.workflow.Setting;
import coop.rochdale.kernel.workflow.StartUpTask;
import coop.rochdale.providers.BankAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The co-op's bank account, if the operator names one; a start with one that cannot be right is refused. */
@ApplicationScoped
public class OwnBankAccount implements StartUpTask {

    private static final int AFTER_THE_FOUNDING = 150;

    private Optional<BankAccount> account = Optional.empty();

    public OwnBankAccount() {}

    /** For tests, which start no server. */
    public OwnBankAccount(BankAccount account) {
        this.account = Optional.of(account);
    }

    public Optional<BankAccount> account() {
        return account;
    }

    @Override
    public int order() {
        return AFTER_THE_FOUNDING;
    }

    @Override
    public void run() {
        Config config = ConfigProvider.getConfig();
        Optional<String> iban = Setting.of(config, "rochdale.bank.iban");
        try {
            account = iban.map(number -> new BankAccount(
                    Setting.of(config, "rochdale.bank.name").orElse(""),
                    number,
                    Setting.of(config, "rochdale.bank.bic")));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("rochdale.bank: " + wrong.getMessage(), wrong);
        }
    }
}
