// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace redoubt::views {

class JudgingPage;
class QueuePane;
class RulingPane;

/// The keys of the judging page: J and K step through the queue; Ctrl+Return rules, Ctrl+Shift+R returns the claim, Escape
/// leaves what is typed as it is and goes back to the queue. Who may not rule has no pane to rule in, and these three do nothing.
class JudgingKeys : public QObject
{
    Q_OBJECT
public:
    /// Belongs to @p page. @p ruling is asked only while it can be seen.
    JudgingKeys(JudgingPage &page, QueuePane &queue, RulingPane &ruling);
};

} // namespace redoubt::views
