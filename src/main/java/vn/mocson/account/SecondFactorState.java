package vn.mocson.account;

/**
 * How somebody's own second factor stands.
 *
 * @param required whether the console stays shut without one
 * @param recoveryCodes how many are left
 */
public record SecondFactorState(boolean enrolled, boolean required, int recoveryCodes) {}
