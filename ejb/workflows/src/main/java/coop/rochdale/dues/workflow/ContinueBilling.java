package coop.rochdale.dues.workflow;

import coop.rochdale.kernel.workflow.BootProgress;
import coop.rochdale.kernel.workflow.Rounds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has a long billing run go on once what is asked here is committed; were it forgotten, {@link BillingTimer} would see to it. */
@Stateless
public class ContinueBilling {

    private final Rounds rounds =
            new Rounds(Logger.getLogger(ContinueBilling.class.getName()), "a billing run did not go on");

    @Resource
    private @Nullable TimerService timers;

    @Inject
    private BootProgress progress;

    @Inject
    private RunBilling runBilling;

    /** The timer begins with the transaction's commit, and never without it. */
    public void run() {
        if (timers != null) {
            timers.createSingleActionTimer(0, new TimerConfig(null, false));
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void now() {
        rounds.go(progress, () -> runBilling.goOn(false));
    }
}
