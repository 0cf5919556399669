package vn.mocson.award;

/** Something with a result of its own. @param ready whether its final rankings are there */
public record AwardPart(AwardScope scope, String name, boolean ready) {}
