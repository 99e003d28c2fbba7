// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/ReversalMoves.h"

#include <QString>

#include <functional>

class QWidget;

namespace redoubt::views {

/// Asks for the reason of a reversal after saying what @p moves for every team; @p confirmed gets the reason. Nothing happens
/// otherwise.
void confirmReversal(QWidget *parent, const std::vector<models::TeamMove> &moves, const std::function<void(const QString &)> &confirmed);

/// Warns that a piece of evidence may be malware, then asks where to put a copy; @p chosen gets the path. Evidence is
/// never opened in place.
void confirmEvidenceSave(QWidget *parent, const QString &name, const std::function<void(const QString &)> &chosen);

} // namespace redoubt::views
