/**
 * The rules that hold the project's packages in order, checked against the compiled classes. Read {@link dev.rata.architecture.PackageOrderTest} first; it holds
 * the list of packages.
 */
package dev.rata.architecture;
