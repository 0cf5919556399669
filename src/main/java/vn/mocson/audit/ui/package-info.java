@org.jspecify.annotations.NullMarked
package vn.mocson.audit.ui;
