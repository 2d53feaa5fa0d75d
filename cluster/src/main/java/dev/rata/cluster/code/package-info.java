/**
 * Code that travels: a node that gets a function whose file it does not have asks the function's sender for the file. Both sides are ordinary processes, so the
 * link's order, size limits, flow control and loss hold for code as for messages. What a file is, how it is checked and compiled is the language's, behind
 * {@link dev.rata.cluster.code.CodeSource}. Knows nothing of Pekko or of the language. Read {@link dev.rata.cluster.code.CodeExchange} first, then {@link
 * dev.rata.cluster.code.FetchTable}.
 */
package dev.rata.cluster.code;
