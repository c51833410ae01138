package coop.rochdale.payroll;

import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.BankTransfer;
import java.util.List;
import java.util.Optional;

/** Every file of transfers, and what of it the bank did not carry out (rule R9). */
public interface TransferFiles {

    /** Keeps everybody else from writing or dropping transfers until the transaction ends. */
    void hold();

    /**
     * What is owed to people who named an account, and is on its way in no file; the oldest payslips first, at most so
     * many.
     */
    List<Transfers.Transfer> owed(int most);

    /** Keeps it with the text that the bank reads. */
    void keep(Transfers transfers, TransferFile.Written written, String content);

    Optional<TransferFile> find(TransferFileId id);

    /** The text that the bank reads. */
    Optional<String> content(TransferFileId id);

    /** Newest first. */
    Page<TransferFile> list(Page.Wish wish);

    /** Lets what is owed be transferred anew that this file holds, of one payslip or of all; answers how many it held. */
    int drop(TransferFileId file, Optional<PayslipId> payslip, TransferFile.Written dropped);

    /** What it holds that was not dropped, the oldest payslips first. */
    List<Transfers.Sent> notDropped(TransferFileId file);

    /** Remembers that the bank carried it out; once for a file. */
    void execute(TransferFileId file, BankTransfer said, TransferFile.Written executed);
}
