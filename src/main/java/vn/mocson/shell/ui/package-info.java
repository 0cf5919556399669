@org.jspecify.annotations.NullMarked
package vn.mocson.shell.ui;
