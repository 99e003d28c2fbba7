// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace redoubt::console {

class Camera;

/// What is found for a word that every demo holds.
void shootSearchPage(Camera &camera, const QString &suffix);

} // namespace redoubt::console
