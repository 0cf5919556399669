@org.jspecify.annotations.NullMarked
package vn.mocson.account.ui;
