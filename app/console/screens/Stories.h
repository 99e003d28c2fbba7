// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Camera.h"
#include "app/console/screens/Story.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

/// What the pictures tell: of the whole console here, of each area by areas/Areas.h.
namespace redoubt::console {

[[nodiscard]] std::optional<Story> storyCalled(const QString &name);
[[nodiscard]] QStringList storyNames();

namespace stories {

/// Every page of a signed-in account in every look, and the components.
void everyPage(Camera &camera);
/// What one role sees, in few looks; at the end the account is signed out for idleness.
void role(Camera &camera);
/// First run, sign-in, a wrong password until the account is locked. Begins without enrolment.
void entry(Camera &camera, const QString &ticket, const Credentials &credentials);

/// The pages of each area, one behind the other, in the look that is worn.
void shootAreas(Camera &camera, const QString &suffix);
/// Both languages by day and by night at a small laptop.
[[nodiscard]] QList<Look> smallLooks();
/// Chinese by day at a small laptop, English by night at home, Chinese in large type at the small laptop.
[[nodiscard]] QList<Look> fewLooks();

} // namespace stories
} // namespace redoubt::console
