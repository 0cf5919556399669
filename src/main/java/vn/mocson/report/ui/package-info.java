@org.jspecify.annotations.NullMarked
package vn.mocson.report.ui;
