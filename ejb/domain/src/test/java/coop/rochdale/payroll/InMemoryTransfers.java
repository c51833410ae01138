package coop.rochdale.payroll;

import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.BankTransfer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files of transfers in a map, in the order they were written. */
public final class InMemoryTransfers implements TransferFiles {

    private final Map<TransferFileId, Kept> files = new LinkedHashMap<>();
    private final Map<TransferFileId, BankTransfer> executed = new HashMap<>();
    private final InMemoryPayroll payroll;

    private record Kept(Transfers transfers, TransferFile.Written written, String content, Set<PayslipId> dropped) {

        boolean holds(PayslipId payslip) {
            return !dropped.contains(payslip)
                    && transfers.transfers().stream()
                            .anyMatch(each -> each.payslip().id().equals(payslip));
        }

        TransferFile file(Optional<BankTransfer> executed) {
            return new TransferFile(
                    transfers.file(),
                    transfers.on(),
                    written,
                    transfers.transfers().size(),
                    dropped.size(),
                    transfers.total(),
                    executed);
        }
    }

    public InMemoryTransfers(InMemoryPayroll payroll) {
        this.payroll = payroll;
    }

    @Override
    public void hold() {}

    @Override
    public List<Transfers.Transfer> owed(int most) {
        return payroll.views()
                .filter(view -> !view.owed().isZero()
                        && payroll.of(view.payslip().worker()).isPresent()
                        && files.values().stream()
                                .noneMatch(file -> file.holds(view.payslip().id())))
                .map(view -> new Transfers.Transfer(
                        new Transfers.Transfer.Of(
                                view.payslip().id(),
                                view.number(),
                                view.payslip().month()),
                        payroll.of(view.payslip().worker()).orElseThrow(),
                        view.owed()))
                .limit(most)
                .toList();
    }

    @Override
    public void keep(Transfers transfers, TransferFile.Written written, String content) {
        files.put(transfers.file(), new Kept(transfers, written, content, Set.of()));
    }

    @Override
    public Optional<TransferFile> find(TransferFileId id) {
        return Optional.ofNullable(files.get(id)).map(this::file);
    }

    private TransferFile file(Kept kept) {
        return kept.file(Optional.ofNullable(executed.get(kept.transfers().file())));
    }

    @Override
    public List<Transfers.Sent> notDropped(TransferFileId file) {
        return Optional.ofNullable(files.get(file)).stream()
                .flatMap(kept -> kept.transfers().transfers().stream()
                        .filter(each -> kept.holds(each.payslip().id())))
                .map(each -> new Transfers.Sent(each.payslip().id(), each.amount()))
                .toList();
    }

    @Override
    public void execute(TransferFileId file, BankTransfer said, TransferFile.Written recorded) {
        if (executed.put(file, said) != null) {
            throw new IllegalStateException("a file is carried out once");
        }
    }

    @Override
    public Optional<String> content(TransferFileId id) {
        return Optional.ofNullable(files.get(id)).map(Kept::content);
    }

    @Override
    public Page<TransferFile> list(Page.Wish wish) {
        List<TransferFile> found =
                new ArrayList<>(files.values().stream().map(this::file).toList());
        Collections.reverse(found);
        int skip = wish.after().map(Integer::parseInt).orElse(0);
        List<TransferFile> rest =
                found.stream().skip(skip).limit(wish.limit() + 1L).toList();
        return Page.of(rest, wish, last -> Integer.toString(found.indexOf(last) + 1));
    }

    @Override
    public int drop(TransferFileId file, Optional<PayslipId> payslip, TransferFile.Written dropped) {
        Kept kept = files.get(file);
        List<PayslipId> held = kept.transfers().transfers().stream()
                .map(transfer -> transfer.payslip().id())
                .filter(kept::holds)
                .filter(each -> payslip.isEmpty() || payslip.get().equals(each))
                .toList();
        Set<PayslipId> all = new HashSet<>(kept.dropped());
        all.addAll(held);
        files.put(file, new Kept(kept.transfers(), kept.written(), kept.content(), Set.copyOf(all)));
        return held.size();
    }
}
