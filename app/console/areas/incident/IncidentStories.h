// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace redoubt::console {

class Camera;

/// The register with the incident that is due first, the board of time limits, a report that is written and one that was issued.
void shootIncidentPage(Camera &camera, const QString &suffix);

} // namespace redoubt::console
