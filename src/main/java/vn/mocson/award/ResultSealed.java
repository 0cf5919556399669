package vn.mocson.award;

/**
 * The second signature was given; told inside its transaction, so that what follows from it is durable with it or not at
 * all.
 */
public record ResultSealed(SealId seal, AwardScope scope, int version) {}
