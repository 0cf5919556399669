package vn.mocson.report.papers;

import java.time.Instant;

/** A template that the office put in the place of the product's own. @param name as its file was called */
public record OwnTemplate(String name, Instant addedAt, String addedBy) {}
