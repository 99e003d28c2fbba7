// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Console.h"
#include "views/theme/Theme.h"

#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QSize>
#include <QString>

#include <deque>
#include <functional>

namespace redoubt::console {

/// How the console is dressed for a picture.
struct Look
{
    QString language;
    views::Theme::Scheme scheme = views::Theme::Scheme::Light;
    QSize size;
    bool large = false;

    /// "zh_CN-dark-1366", "zh_CN-light-1366-large"
    [[nodiscard]] QString suffix() const;
};

/// Walks a console through steps and saves pictures of what it shows. Every step is an act as a person would do it; the pictures
/// show what came of it. UI thread.
class Camera : public QObject
{
    Q_OBJECT
public:
    Camera(Console &console, views::Theme &theme, QString folder);

    [[nodiscard]] Console &console() { return m_console; }
    /// Of the look that is worn while steps run.
    [[nodiscard]] QSize size() const { return m_size; }

    /// Queues @p work and waits @p settleMs for what it set off.
    void then(std::function<void()> work, int settleMs = settles);
    /// Waits until @p holds; a wait of more than @p patienceMs is a failure that is told as @p what.
    void until(const QString &what, std::function<bool()> holds, int patienceMs = 20'000);
    void wear(const Look &look);
    /// The window, or another page that showExtra() opened.
    void shoot(const QString &name);
    /// Nothing is saved where @p widget gives none: this account has no such page.
    void shoot(const QString &name, const std::function<QWidget *()> &widget);
    /// The console's window with the dialogs that stand over it.
    void shootAll(const QString &name);
    /// A page that is not in the window, at the look's size; the next one or closeExtra() closes it.
    void showExtra(QWidget *page);
    void closeExtra();
    [[nodiscard]] QWidget *extra() const { return m_extra; }

    /// Begins with the first step, once.
    void start();

    static constexpr int settles = 220;
    static constexpr int settlesLong = 600; ///< a board that is computed, a picture that is decoded

Q_SIGNALS:
    /// With the number of pictures that were not saved and waits that were in vain.
    void finished(int failures);

private:
    void next();
    void save(const QString &name, QWidget *widget);
    void keep(const QString &name, const QPixmap &picture);
    void complain(const QString &what);

    struct Step
    {
        std::function<void()> work;
        std::function<bool()> holds; ///< instead of work: waited for
        QString what;
        int ms = 0;
    };
    Console &m_console;
    views::Theme &m_theme;
    QString m_folder;
    std::deque<Step> m_steps;
    QPointer<QWidget> m_extra;
    QSize m_size;
    int m_waitedMs = 0;
    int m_saved = 0;
    int m_failures = 0;
    bool m_started = false;
};

} // namespace redoubt::console
