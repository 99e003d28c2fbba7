// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/OfficeTime.h"

#include <QDateTime>
#include <QTimeZone>

#include <cstdlib>

namespace redoubt::models {

QString OfficeTime::shortTime(Instant instant) const
{
    constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1000;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.ms, QTimeZone(offsetSeconds));
    return local.toString(std::llabs(now - instant) < dayMs ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
}

} // namespace redoubt::models
