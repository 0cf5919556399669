package vn.mocson.certificate;

/**
 * What issuing would do.
 *
 * @param fresh certificates that are not there yet
 * @param kept that stay as they are: of a replaced version, with the same prize for the same holder
 * @param revoked of a replaced version, whose prize is another's now
 */
public record IssuePlan(int fresh, int kept, int revoked) {}
