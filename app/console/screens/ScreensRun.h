// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Console.h"
#include "views/theme/Theme.h"

#include <QObject>
#include <QPointer>
#include <QSize>
#include <QString>

#include <deque>
#include <functional>

namespace redoubt::console {

/// Opens every page of a signed-in console and saves a picture of each: both languages and both themes at 1920×1080, and
/// the Chinese pages at 1366×768 and in large type too. Names tell what they show: judging-zh_CN-dark-1366.png.
class ScreensRun : public QObject
{
    Q_OBJECT
public:
    ScreensRun(Console &console, views::Theme &theme, QString folder);

Q_SIGNALS:
    /// With the number of pictures that could not be saved.
    void finished(int failures);

private:
    struct Look
    {
        QString language;
        views::Theme::Scheme scheme;
        QSize size;
        bool large = false;
    };
    void begin();
    void planLook(const Look &look);
    void planPages(const QString &suffix);
    void planEntryPages(const QString &suffix);
    /// Queues @p work, then waits for what it set off.
    void then(std::function<void()> work, int settleMs = 350);
    void shoot(const QString &name, const std::function<QWidget *()> &widget);
    void next();
    void save(const QString &name, QWidget *widget);

    Console &m_console;
    views::Theme &m_theme;
    QString m_folder;
    struct Step
    {
        std::function<void()> work;
        int settleMs = 0;
    };
    std::deque<Step> m_steps;
    QPointer<QWidget> m_extra; ///< a page that is not in the window: the components, the wall
    QSize m_size;
    int m_failures = 0;
    int m_saved = 0;
    bool m_begun = false;
};

} // namespace redoubt::console
