// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace redoubt::views {
class MainFrame;
}

namespace redoubt::console {

/// The line below the top bar: one notice that stands until its reason is gone, and a trouble that covers it for a while.
class Notices : public QObject
{
    Q_OBJECT
public:
    Notices(views::MainFrame &frame, QObject *parent);

    /// In the place of the one that stood before.
    void stand(views::Tone tone, views::Icon icon, const QString &title, const QString &text);
    /// The reason of what stands is gone.
    void clear();
    /// Something came that wants to be looked at. Stands for a while where nothing else does: what stands, and a trouble, matter more, and the bell
    /// has it all the same.
    void tell(views::Tone tone, views::Icon icon, const QString &title, const QString &text);
    /// Something did not work just now.
    void trouble(const QString &sentence);

private:
    void showStanding();

    struct Standing
    {
        views::Tone tone;
        views::Icon icon;
        QString title;
        QString text;
    };
    views::MainFrame &m_frame;
    QTimer m_covers;
    std::optional<Standing> m_standing;
    bool m_isTrouble = false; ///< a trouble is shown
};

} // namespace redoubt::console
