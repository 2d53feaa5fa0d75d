/**
 * Who may connect with a node: the cookie that nodes without TLS share, the key stores of those with it, and certificates to start with. Knows files and the
 * JDK's key stores, but neither actors nor connections. Read {@link dev.rata.cluster.security.Cookie} first.
 */
package dev.rata.cluster.security;
