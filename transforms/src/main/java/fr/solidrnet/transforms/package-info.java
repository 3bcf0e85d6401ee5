@NullMarked
package fr.solidrnet.transforms;

import org.jspecify.annotations.NullMarked;
