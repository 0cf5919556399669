/** The console's pages about unit trees, and where other modules add what they have for a unit. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package vn.mocson.unit.ui;
