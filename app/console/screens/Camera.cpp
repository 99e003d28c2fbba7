// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/Camera.h"

#include <QCursor>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QTextStream>
#include <QTimer>

namespace redoubt::console {

namespace {
constexpr int kLookAgainMs = 50;
} // namespace

QString Look::suffix() const
{
    return QStringLiteral("%1-%2-%3%4")
        .arg(language, scheme == views::Theme::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(size.width())
        .arg(large ? QStringLiteral("-large") : QString());
}

Camera::Camera(Console &console, views::Theme &theme, QString folder)
    : m_console(console), m_theme(theme), m_folder(std::move(folder)), m_size(1366, 768)
{
    QDir().mkpath(m_folder);
}

void Camera::then(std::function<void()> work, int settleMs) { m_steps.push_back({std::move(work), {}, {}, settleMs}); }

void Camera::until(const QString &what, std::function<bool()> holds, int patienceMs) { m_steps.push_back({{}, std::move(holds), what, patienceMs}); }

void Camera::wear(const Look &look)
{
    then([this, look] {
        m_size = look.size;
        m_theme.setScheme(look.scheme);
        m_theme.setLargeType(look.large);
        if (m_console.language().current() != look.language)
            m_console.setLanguage(look.language);
        m_console.window().resize(look.size);
        m_console.window().show();
    });
}

void Camera::shoot(const QString &name)
{
    shoot(name, [this]() -> QWidget * { return &m_console.window(); });
}

void Camera::shoot(const QString &name, const std::function<QWidget *()> &widget)
{
    then([this, name, widget] { save(name, widget()); }, 0);
}

void Camera::shootAll(const QString &name)
{
    then(
        [this, name] {
            auto &window = m_console.window();
            QPixmap picture = window.grab();
            QPainter painter(&picture);
            for (auto *dialog : window.findChildren<QDialog *>()) {
                if (dialog->isVisible())
                    painter.drawPixmap(dialog->mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0)), dialog->grab());
            }
            painter.end();
            keep(name, picture);
        },
        0);
}

void Camera::showExtra(QWidget *page)
{
    closeExtra();
    m_extra = page;
    if (!page)
        return;
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->showNormal();
    page->resize(m_size);
}

void Camera::closeExtra()
{
    if (m_extra)
        m_extra->close();
}

void Camera::start()
{
    if (std::exchange(m_started, true))
        return;
    // Nobody's pointer rests on what is photographed: on the rail nothing gives way to it.
    QCursor::setPos(m_console.window().mapToGlobal(QPoint(2, 2)));
    next();
}

void Camera::next()
{
    if (m_steps.empty()) {
        QTextStream(stdout) << m_saved << " pictures in " << m_folder << '\n';
        Q_EMIT finished(m_failures);
        return;
    }
    Step &step = m_steps.front();
    int pause = step.ms;
    if (step.holds) {
        pause = kLookAgainMs;
        const bool holds = step.holds();
        if (!holds && m_waitedMs < step.ms) {
            m_waitedMs += kLookAgainMs;
            QTimer::singleShot(pause, this, &Camera::next);
            return;
        }
        if (!holds)
            complain(QStringLiteral("waited in vain: ") + step.what);
        m_waitedMs = 0;
        m_steps.pop_front();
    } else {
        const auto work = std::move(step.work);
        m_steps.pop_front();
        work();
    }
    QTimer::singleShot(pause, this, &Camera::next);
}

void Camera::save(const QString &name, QWidget *widget)
{
    if (!widget)
        return;
    keep(name, widget->grab());
}

void Camera::keep(const QString &name, const QPixmap &picture)
{
    const auto path = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
    if (picture.save(path))
        ++m_saved;
    else
        complain(QStringLiteral("not saved: ") + path);
}

void Camera::complain(const QString &what)
{
    ++m_failures;
    QTextStream(stderr) << what << '\n';
}

} // namespace redoubt::console
