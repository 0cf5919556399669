package vn.mocson.questionbank;

import java.util.List;

/** Tells what the contests that ask from a bank need; contests know banks, so they bring this. */
public interface PaperNeeds {

    List<PaperNeed> of(BankId bank);
}
