package coop.rochdale.providers.workflow;

import coop.rochdale.providers.BankAccount;
import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.PaymentProvider;
import coop.rochdale.providers.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * The bank, by its statements in camt.053 of ISO 20022, whatever their version: elements are known by their local names
 * (rule R2).
 */
@ApplicationScoped
public class CamtBank implements PaymentProvider {

    public static final String NAME = "bank";

    private OwnBankAccount own;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected CamtBank() {}

    @Inject
    public CamtBank(OwnBankAccount own) {
        this.own = own;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(Delivery delivery, Telling telling) {
        XmlPull xml = new XmlPull(delivery.body());
        if (!xml.child() || !xml.name().equals("Document")) {
            throw XmlPull.unreadable("it does not begin with the element Document.");
        }
        int statements = 0;
        Map<String, CamtReferences> references = new HashMap<>();
        while (xml.child()) {
            if (!xml.name().equals("BkToCstmrStmt")) {
                xml.skip();
                continue;
            }
            while (xml.child()) {
                if (xml.name().equals("Stmt")) {
                    statements++;
                    new CamtStatement(delivery, telling, references)
                            .read(xml, own.account().map(BankAccount::iban));
                } else {
                    xml.skip();
                }
            }
        }
        xml.end();
        if (statements == 0) {
            throw XmlPull.unreadable("it holds no statement (BkToCstmrStmt/Stmt).");
        }
    }
}
