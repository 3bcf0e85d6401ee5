@NullMarked
package fr.solidrnet.transforms.edition;

import org.jspecify.annotations.NullMarked;
