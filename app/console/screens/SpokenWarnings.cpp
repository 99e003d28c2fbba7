// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/SpokenWarnings.h"

#include <QtGlobal>

#include <atomic>
#include <cstdio>

namespace redoubt::console {

namespace {
// A message handler of Qt is a plain function.
std::atomic<int> warningsSpoken = 0;
QtMessageHandler handlerBefore = nullptr;

void countAndTell(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ++warningsSpoken;
    if (handlerBefore)
        handlerBefore(type, context, message);
    else
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}
} // namespace

SpokenWarnings::SpokenWarnings()
{
    warningsSpoken = 0;
    handlerBefore = qInstallMessageHandler(countAndTell);
}

SpokenWarnings::~SpokenWarnings() { qInstallMessageHandler(handlerBefore); }

int SpokenWarnings::count() const { return warningsSpoken; }

} // namespace redoubt::console
